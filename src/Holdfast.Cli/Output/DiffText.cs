namespace Holdfast.Cli.Output;

/// <summary>A job's difference as an indented tree with + - +/- in front.</summary>
internal static class DiffText
{
    /// <param name="updates">What a plan would do to each group, or null.</param>
    internal static IEnumerable<string> Lines(JobDiff diff, ValueMap<DesiredUpdates>? updates, Paint paint)
    {
        yield return $"{Mark(diff.Type, paint)}Job: \"{diff.ID}\"";
        foreach (var line in Parts(diff.Fields, diff.Objects, 1, paint)) yield return line;
        foreach (var group in diff.TaskGroups.OrEmpty())
        {
            yield return $"{Mark(group.Type, paint)}Task Group: \"{group.Name}\"{Updates(updates, group.Name)}";
            foreach (var line in Parts(group.Fields, group.Objects, 1, paint)) yield return line;
            foreach (var task in group.Tasks.OrEmpty())
            {
                yield return $"  {Mark(task.Type, paint)}Task: \"{task.Name}\"{Notes(task.Annotations)}";
                foreach (var line in Parts(task.Fields, task.Objects, 2, paint)) yield return line;
            }
        }
    }

    /// <summary>What a plan does to a group, such as (2 create, 1 in-place update); empty when nothing.</summary>
    internal static string Updates(ValueMap<DesiredUpdates>? updates, string group)
    {
        if (!updates.OrEmpty().TryGetValue(group, out var counts)) return "";
        (long Count, string What)[] parts =
        [
            (counts.Canary, "canary"), (counts.Place, "create"), (counts.DestructiveUpdate, "create/destroy update"), (counts.InPlaceUpdate, "in-place update"),
            (counts.Stop, "destroy"), (counts.Migrate, "migrate"), (counts.Preemptions, "preempt"), (counts.Ignore, "ignore"),
        ];
        var text = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"));
        return text.Length == 0 ? "" : $" ({text})";
    }

    private static IEnumerable<string> Parts(ValueList<FieldDiff>? fields, ValueList<ObjectDiff>? objects, int depth, Paint paint)
    {
        var indent = new string(' ', depth * 2);
        foreach (var field in fields.OrEmpty().Where(field => field.Type != "None")) yield return $"{indent}{Mark(field.Type, paint)}{Field(field)}";
        foreach (var block in objects.OrEmpty().Where(block => block.Type != "None"))
        {
            yield return $"{indent}{Mark(block.Type, paint)}{block.Name} {{";
            foreach (var line in Parts(block.Fields, block.Objects, depth + 1, paint)) yield return line;
            yield return $"{indent}    }}";
        }
    }

    private static string Field(FieldDiff field) => field.Type switch
    {
        "Added" => $"{field.Name}: \"{field.New}\"{Notes(field.Annotations)}",
        "Deleted" => $"{field.Name}: \"{field.Old}\"{Notes(field.Annotations)}",
        _ => $"{field.Name}: \"{field.Old}\" => \"{field.New}\"{Notes(field.Annotations)}",
    };

    private static string Notes(ValueList<string>? annotations) => annotations.OrEmpty().Count == 0 ? "" : $" ({string.Join(", ", annotations.OrEmpty())})";

    private static string Mark(string type, Paint paint) => type switch
    {
        "Added" => paint.Good("+   "),
        "Deleted" => paint.Bad("-   "),
        "Edited" => paint.Middling("+/- "),
        _ => "    ",
    };
}
