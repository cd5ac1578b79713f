job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      name = "web"
      port = "http"

      check {
        name     = "alive"
        type     = "http"
        port     = "admin"
        path     = "/health"
        method   = "POST"
        body     = "{}"
        protocol = "https"
        interval = "10s"
        timeout  = "2s"
        tls_skip_verify = true
        tls_server_name = "web.test"
        initial_status  = "passing"
        address_mode    = "host"
        success_before_passing   = 2
        failures_before_critical = 3
        failures_before_warning  = 1
        notes    = "n"

        header {
          Authorization = ["Basic x"]
          Accept        = ["a", "b"]
        }

        check_restart {
          limit           = 3
          grace           = "90s"
          ignore_warnings = true
        }
      }

      check {
        type     = "tcp"
        interval = "5s"
        timeout  = "1s"
      }

      check {
        type         = "grpc"
        interval     = "5s"
        timeout      = "1s"
        grpc_service = "x.Y"
        grpc_use_tls = true
        on_update    = "ignore_warnings"
      }

      check {
        type     = "script"
        task     = "t"
        command  = "/bin/check"
        args     = ["-v"]
        interval = "1m"
        timeout  = "5s"
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
