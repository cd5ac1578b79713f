job "j" {
  datacenters {
    a = "dc1"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
