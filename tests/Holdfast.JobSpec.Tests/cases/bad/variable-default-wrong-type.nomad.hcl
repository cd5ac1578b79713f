variable "count" {
  type    = number
  default = "many"
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
