job "j" {
  meta {
    owner = "web team"
    port  = 8080
    live  = true
    ratio = 1.5
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
