vars {
  ports = { http = 8080, https = 8443 }
  tasks = ["a", "b"]
}
group "web" {
  network {
    port "fixed" {
      static = 22
    }

    dynamic "port" {
      for_each = ports
      labels   = [port.key]

      content {
        static = port.value
      }
    }
  }

  dynamic "task" {
    for_each = tasks
    iterator = t
    labels   = ["task-${t.value}"]

    content {
      index = t.key

      dynamic "env" {
        for_each = { for k, v in ports : k => v if k == "http" }

        content {
          value = "${t.value}-${env.key}-${env.value}"
          runtime = "${NOMAD_ALLOC_ID}"
        }
      }

      plain {
        name = t.value
      }
    }
  }

  dynamic "nothing" {
    for_each = []

    content {}
  }
}
