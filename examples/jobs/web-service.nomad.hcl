# Two copies of a service that answers {"alloc_id":"…","status":"ok"} on every path.
# Good for seeing which copy answers, and that one still does when a machine is gone.

job "web-service" {
  type = "service"

  group "web" {
    count = 2

    network {
      port "http" {}
    }

    restart {
      attempts = 3
      interval = "5m"
      delay    = "2s"
      mode     = "delay"
    }

    task "server" {
      driver = "raw_exec"

      config {
        command = "${attr.unique.holdfast.path}"
        args    = ["whoami", "-mode", "status", "-port", "${NOMAD_PORT_http}"]
      }

      resources {
        cpu    = 50
        memory = 128
      }
    }
  }
}
