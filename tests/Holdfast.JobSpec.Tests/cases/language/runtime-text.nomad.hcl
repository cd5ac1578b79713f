job "j" {
  group "g" {
    network {
      port "http" {}
    }
    task "t" {
      driver = "raw_exec"
      env {
        A = "${attr.unique.network.ip-address}"
        B = "x-${node.unique.id}-${NOMAD_ALLOC_INDEX}-y"
        C = attr.cpu.arch
        D = "${meta.some-key}"
        E = "${env["HOME"]}"
        F = "${whatever}"
        G = "${device.attr.memory}"
        H = "${NOMAD_META_owner}${NOMAD_ADDR_http}"
        I = "$${literal}"
      }
    }
  }
}
