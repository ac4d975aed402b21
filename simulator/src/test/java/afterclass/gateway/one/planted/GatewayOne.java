package afterclass.gateway.one.planted;

import afterclass.gateway.two.planted.GatewayTwo;
import afterclass.simulator.one.planted.SimulatorOne;
import com.fazecast.jSerialComm.SerialPort;
import io.micronaut.context.ApplicationContext;
import io.netty.buffer.ByteBuf;
import java.sql.Connection;
import net.fortuna.ical4j.model.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** A deliberate violation: a plain package of the gateway with all forbidden dependencies. */
@SuppressWarnings("unused")
public final class GatewayOne {
  GatewayTwo neighbour;
  SimulatorOne simulator;
  SerialPort port;
  MqttMessage message;
  Calendar calendar;
  PDDocument pages;
  Connection sql;
  ApplicationContext framework;
  ByteBuf bytes;
}
