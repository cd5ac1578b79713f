job "j" {
  group "g" {
    stop_after_client_disconnect = "90s"
    prevent_reschedule_on_lost   = true

    task "t" {
      driver = "raw_exec"
    }
  }
}
