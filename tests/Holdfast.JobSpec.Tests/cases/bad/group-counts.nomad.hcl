job "j" {
  group "g" {
    count          = -1
    shutdown_delay = "-1s"

    ephemeral_disk {
      size = 5
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
