namespace Holdfast.Model.Jobs;

/// <summary>What names a job: its id is unique within its namespace.</summary>
public readonly record struct JobKey(string Namespace, string Id)
{
    public const string DefaultNamespace = "default";

    public override string ToString() => Namespace == DefaultNamespace ? Id : $"{Namespace}/{Id}";
}
