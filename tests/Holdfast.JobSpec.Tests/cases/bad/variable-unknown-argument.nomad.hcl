variable "a" {
  defalt = 1
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
