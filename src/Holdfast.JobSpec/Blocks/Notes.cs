namespace Holdfast.JobSpec.Blocks;

/// <summary>What the tables say to users of some names.</summary>
internal static class Notes
{
    internal const string Paid = "Only the paid edition of Nomad acts on this; it is read and otherwise ignored.";
    internal const string NoToken = "Tokens in job files are no longer used; workload identities replace them. It is ignored; remove it, and revoke the token if others could read the file.";
    internal const string NoDisk = "Disk space is asked for by the group's ephemeral_disk block; this is ignored.";
    internal const string NoIops = "Nothing acts on iops any more; it is ignored.";
}
