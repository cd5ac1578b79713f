job "j" {
  meta = {
    owner     = "web"
    "a.b"     = 3
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
