job "j" {
  group "g" {
    volume "data" {
      type      = "host"
      source    = "pgdata"
      read_only = false
      sticky    = true
    }

    task "t" {
      driver = "raw_exec"
      volume_mount {
        volume      = "data"
        destination = "/var/lib/data"
      }
    }
  }
}
