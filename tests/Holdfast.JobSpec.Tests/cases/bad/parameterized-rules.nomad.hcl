job "j" {
  type = "batch"

  parameterized {
    payload       = "maybe"
    meta_required = ["a", "b", "b"]
    meta_optional = ["a"]
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
