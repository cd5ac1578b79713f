job "cleanup" {
  type = "sysbatch"

  periodic {
    cron      = "@weekly"
    time_zone = "UTC"
  }

  constraint {
    attribute = "${attr.kernel.name}"
    value     = "linux"
  }

  group "cleanup" {
    task "prune" {
      driver = "raw_exec"

      config {
        command = "/bin/sh"
        args    = ["-c", "docker system prune -af --filter until=168h"]
      }
    }
  }
}
