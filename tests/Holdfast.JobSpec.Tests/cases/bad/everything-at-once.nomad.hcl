job "j" {
  prioritty = 5
  type      = "service"

  group "a" {
    count = "many"
    task "t" {
      driver = "exec"
      config {
        x = missing_function()
      }
    }
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
