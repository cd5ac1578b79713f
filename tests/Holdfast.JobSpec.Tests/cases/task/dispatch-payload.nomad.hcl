job "j" {
  type = "batch"
  parameterized {}

  group "g" {
    task "t" {
      driver = "raw_exec"
      dispatch_payload {
        file = "input.json"
      }
    }
  }
}
