#! var port=8080
variable "port" {
  type = number

  validation {
    condition     = var.port > 1024 && var.port < 65536
    error_message = "The port must be an unprivileged one."
  }
}

job "j" {
  group "g" {
    network {
      port "http" {
        static = var.port
      }
    }
    task "t" {
      driver = "exec"
    }
  }
}
