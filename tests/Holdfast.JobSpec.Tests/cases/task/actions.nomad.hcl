job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      action "flush" {
        command = "/bin/redis-cli"
        args    = ["flushall"]
      }

      action "date" {
        command = "date"
      }
    }
  }
}
