#! var port=80
variable "port" {
  type = number

  validation {
    condition     = var.port > 1024
    error_message = "The port must be an unprivileged one."
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
