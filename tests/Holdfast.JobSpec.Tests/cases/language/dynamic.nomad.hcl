variable "services" {
  type = list(object({ name = string, port = number, tags = optional(list(string), ["std"]) }))
  default = [
    { name = "a", port = 8001 },
    { name = "b", port = 8002, tags = ["x"] },
  ]
}

job "j" {
  dynamic "group" {
    for_each = var.services
    iterator = svc
    labels   = ["g-${svc.value.name}"]

    content {
      network {
        dynamic "port" {
          for_each = { (svc.value.name) = svc.value.port }
          labels   = [port.key]
          content {
            static = port.value
          }
        }
      }

      service {
        name = svc.value.name
        port = svc.value.name
        tags = svc.value.tags
      }

      task "t" {
        driver = "exec"
        env {
          INDEX = svc.key
        }
      }
    }
  }
}
