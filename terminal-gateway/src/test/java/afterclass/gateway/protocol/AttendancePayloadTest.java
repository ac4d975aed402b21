package afterclass.gateway.protocol;

import afterclass.gateway.protocol.attendance.Attendance;

class AttendancePayloadTest implements PayloadContract {

  @Override
  public MessageProtocol protocol() {
    return new Attendance();
  }
}
