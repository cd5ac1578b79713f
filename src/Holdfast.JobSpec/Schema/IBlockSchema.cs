namespace Holdfast.JobSpec.Schema;

/// <summary>A block schema whatever record it makes.</summary>
internal interface IBlockSchema
{
    int Labels { get; }

    bool LabelIsOptional { get; }

    IEnumerable<IRow> AllRows { get; }
}
