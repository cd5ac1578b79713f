namespace Holdfast.Scheduling.Reconcile;

/// <summary>Why allocations end, as users read it in DesiredDescription.</summary>
internal static class StopReason
{
    internal const string JobStopped = "not needed: the job was stopped";
    internal const string JobPurged = "not needed: the job was removed";
    internal const string GroupRemoved = "not needed: the job no longer has this group";
    internal const string CountLowered = "not needed: the count of the group was lowered";
    internal const string Duplicate = "not needed: another allocation has the same name";
    internal const string NodeLost = "lost: its node is down or gone";
    internal const string Migrated = "asked to leave its node";
    internal const string Rescheduled = "failed and placed anew";
    internal const string Replaced = "replaced by a newer version of the job";
    internal const string NodeUnfit = "not needed: the job may no longer run on its node";
}
