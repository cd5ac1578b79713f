job "telegraf" {
  type = "system"

  meta = {
    "team.name" = "ops"
    contact     = "ops@example.test"
  }

  group "telegraf" {
    task "telegraf" {
      driver = "raw_exec"
      user   = "telegraf"

      env = {
        HOST = "${attr.unique.hostname}"
      }

      config {
        command = "/usr/bin/telegraf"
        args    = ["--config", "${NOMAD_TASK_DIR}/telegraf.conf"]
      }

      template {
        destination = "${NOMAD_TASK_DIR}/telegraf.conf"
        change_mode = "script"
        data        = "[agent]\n  interval = \"10s\"\n"

        change_script {
          command       = "/usr/bin/kill"
          args          = ["-HUP", "1"]
          fail_on_error = true
        }

        wait {
          min = "5s"
          max = "1m"
        }
      }

      logs {
        max_files     = 3
        max_file_size = 5
      }

      resources {
        cpu    = 50
        memory = 64
      }
    }
  }
}
