namespace Holdfast.JobSpec.Schema;

/// <summary>The types of arguments, for whoever lists what a job file may hold.</summary>
internal enum ShapeKind
{
    Text,
    WholeNumber,
    Bool,
    Duration,
    TextList,
    WholeNumberList,
    TextMap,
    TextListMap,
    FreeForm,
}
