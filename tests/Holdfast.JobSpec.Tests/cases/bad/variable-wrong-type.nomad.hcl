#! var count=many
#! var tags=notalist
variable "count" {
  type = number
}

variable "tags" {
  type = list(string)
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
