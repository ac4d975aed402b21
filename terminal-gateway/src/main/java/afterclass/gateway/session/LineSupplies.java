package afterclass.gateway.session;

import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.RandomBytes;

/**
 * What the sessions on lines of bytes need from outside.
 *
 * @param lines makes lines of bytes
 * @param random where nonces and keys come from
 * @param keys stores the keys that terminals are given
 * @param onboarding when a terminal may come with the key that every factory knows
 */
public record LineSupplies(
    LineMaker lines, RandomBytes random, KeyKeeper keys, OnboardingWindow onboarding) {}
