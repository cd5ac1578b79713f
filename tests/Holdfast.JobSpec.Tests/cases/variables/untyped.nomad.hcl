#! var text=3
variable "text" {}

variable "list" {
  default = [1, 2]
}

variables {
  old    = "legacy"
  number = 5
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        A = var.text
        B = jsonencode(var.list)
        C = "${var.old}-${var.number}"
      }
    }
  }
}
