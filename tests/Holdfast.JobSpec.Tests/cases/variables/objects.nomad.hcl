#! var app={ name = "x", ports = [1, "2"] }
variable "app" {
  type = object({
    name  = string
    ports = list(number)
    extra = optional(string, "none")
  })
  sensitive = true
}

job "j" {
  meta {
    name  = var.app.name
    second = var.app.ports[1]
    extra  = var.app.extra
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
