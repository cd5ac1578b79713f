job "j" {
  group "g" {
    max_client_disconnect = "1h"

    task "t" {
      driver = "raw_exec"
    }
  }
}
