using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>A C# program that repeats a run with all resolved settings and the training engine; bit-identical on the same kind of
/// machine.</summary>
/// <remarks>Your own data, and custom tasks without known parameters, are variables that the reader must assign.</remarks>
internal static class ReproductionCode
{
    public static string Of(ExperimentResult result)
    {
        SortedSet<string> namespaces = new(StringComparer.Ordinal) { "SequenceToy" };
        var literal = new CSharpLiteral(namespaces);
        var settings = result.Settings;
        var start = Start(result, literal, namespaces);
        List<string> calls =
        [
            .. Samples(result, literal),
            $"WithScaling({literal.Of(settings.InputScaler)}, {literal.Of(settings.TargetScaler)})",
            $"WithNetwork({literal.Of(settings.Recurrent)})",
            $"WithTraining({literal.Of(settings.Training)})",
        ];
        if (result.Goal is not null)
        {
            calls.Add($"WithStopWhenSolved({literal.Of(settings.StopWhenSolved)})");
        }

        if (settings.Goal is { } goal)
        {
            calls.Add($"WithGoal({literal.Of(goal.Metric)}, {literal.Of(goal.Threshold)})");
        }

        if (settings.Period is { } period)
        {
            calls.Add($"WithPeriod({literal.Of(period)})");
        }

        if (settings.TestLengths is { } lengths)
        {
            calls.Add($"WithTestLengths({literal.Of(lengths)})");
        }

        if (settings.SamplesPerLength is { } samples)
        {
            calls.Add($"WithTestLengths(samplesPerLength: {literal.Of(samples)})");
        }

        if (settings.Snapshots is { } snapshots)
        {
            calls.Add($"WithSnapshots({literal.Of(snapshots)})");
        }

        calls.Add($"WithEngine({literal.Of(result.EngineChoice.Engine)})");
        calls.Add($"WithDevice({literal.Of(result.EngineChoice.Device)})");
        calls.Add($"WithSeed({literal.Of(settings.Seed)})");
        return $"{string.Join('\n', namespaces.Select(space => $"using {space};"))}\n\n"
            + $"{start}{string.Concat(calls.Select(call => $"\n    .{call}"))}\n    .Run();\n";
    }

    // The number of samples, and how the validation samples were chosen.
    private static IEnumerable<string> Samples(ExperimentResult result, CSharpLiteral literal)
    {
        var settings = result.Settings;
        var isGiven = settings.Split == Split.Given;
        string[] counts = result.Task is null ? [] : [literal.Of(settings.Samples)];
        string[] share = isGiven ? [] : [$"validationSplit: {literal.Of(settings.ValidationSplit)}"];
        string[] drawn = result.Task is null ? []
            : [$"testSamples: {literal.Of(settings.TestSamples)}", $"freshEachEpoch: {literal.Of(settings.FreshDataEachEpoch)}"];
        if (counts.Length + share.Length > 0)
        {
            yield return $"WithSamples({string.Join(", ", [.. counts, .. share, .. drawn])})";
        }

        if (isGiven)
        {
            yield return "WithValidationData(validation)";
        }
        else if (result.Task is null)
        {
            yield return $"WithSplit({(IsByGroup(settings) ? "Split.ByGroup(groups)" : Constant(settings.Split))})";
        }
    }

    private static bool IsByGroup(ExperimentSettings settings) => Constant(settings.Split) is null;

    // Null for a split by group, whose groups belong to the samples.
    private static string? Constant(Split split) => split == Split.Shuffled ? "Split.Shuffled"
        : split == Split.Stratified ? "Split.Stratified"
        : split == Split.InOrder ? "Split.InOrder"
        : split == Split.Given ? "Split.Given"
        : null;

    private static string Start(ExperimentResult result, CSharpLiteral literal, SortedSet<string> namespaces)
    {
        const string Run = "using var result = SequenceExperiment\n    .For";
        var validation = "";
        if (result.Settings.Split == Split.Given)
        {
            namespaces.Add("SequenceToy.Data");
            validation = "// Load your own validation samples here.\nSequenceDataset validation = LoadValidationSamples();\n";
        }

        if (result.Task is null)
        {
            namespaces.Add("SequenceToy.Data");
            var groups = IsByGroup(result.Settings)
                ? "// Load the group of each sample here: those with the same number stay together.\nint[] groups = LoadGroups();\n" : "";
            var load = TableCode.Of(result, "samples", literal) is { } read
                ? $"{read}\n"
                : "// Load your own data here: the same samples in the same order.\nSequenceDataset samples = LoadSamples();\n";
            return $"{load}{groups}{validation}\n{Run}(samples)";
        }

        if (TaskCode.Of(result.Task, literal, namespaces) is { } task)
        {
            return $"{validation}{(validation.Length == 0 ? "" : "\n")}{Run}({task})";
        }

        namespaces.Add(typeof(ISequenceTask).Namespace!);
        return $"// Create your own task here, as it was created for the run.\nISequenceTask task = MakeTask();\n{validation}\n{Run}(task)";
    }
}
