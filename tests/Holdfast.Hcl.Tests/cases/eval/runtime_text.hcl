constraint {
  attribute = "${attr.kernel.name}"
  value     = "linux"
}
address = "${attr.unique.network.ip-address}:80"
spaced  = "${ node.unique.name }"
index   = "${meta["rack"]}/${env.PATH}"
legacy  = "${attr.cpu.0.speed}"
bare    = attr.os.name
alloc   = ["${NOMAD_ALLOC_DIR}/data", "$${HOME}", "${NOMAD_ADDR_my-port}"]
upper   = upper("${meta.x}")
