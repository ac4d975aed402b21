package afterclass.gateway.session;

import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.RandomBytes;

/**
 * The outside services that sessions on lines need.
 *
 * @param lines creates lines
 * @param random source of nonces and keys
 * @param keys stores the keys that terminals are given
 * @param onboarding when a terminal may connect with the publicly known factory key
 */
public record LineServices(
    LineMaker lines, RandomBytes random, DeviceKeyStore keys, OnboardingWindow onboarding) {}
