job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        A = base64encode("hi")
        B = base64decode("aGk=")
        C = jsondecode("{\"a\": [1, 2]}").a[1]
        D = yamldecode("a: {b: x}").a.b
        E = md5("a")
        F = sha256("a")
        G = urlencode("a b/c")
        H = csvdecode("n,v\na,1\n")[0].v
      }
    }
  }
}
