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
            result.Task is null
                ? $"WithSamples(validationSplit: {literal.Of(settings.ValidationSplit)})"
                : $"WithSamples({literal.Of(settings.Samples)}, validationSplit: {literal.Of(settings.ValidationSplit)}, testSamples: "
                    + $"{literal.Of(settings.TestSamples)}, freshEachEpoch: {literal.Of(settings.FreshDataEachEpoch)})",
            $"WithScaling({literal.Of(settings.InputScaler)}, {literal.Of(settings.TargetScaler)})",
            $"WithNetwork({literal.Of(settings.Recurrent)})",
            $"WithTraining({literal.Of(settings.Training)})",
        ];
        if (result.Task is not null)
        {
            calls.Add($"WithStopWhenSolved({literal.Of(settings.StopWhenSolved)})");
        }

        if (settings.Goal is { } goal)
        {
            calls.Add($"WithGoal({literal.Of(goal.Metric)}, {literal.Of(goal.Threshold)})");
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

    private static string Start(ExperimentResult result, CSharpLiteral literal, SortedSet<string> namespaces)
    {
        const string Run = "using var result = SequenceExperiment\n    .For";
        if (result.Task is null)
        {
            namespaces.Add("SequenceToy.Data");
            return $"// Load your own data here: the same samples in the same order.\n"
                + $"SequenceDataset samples = LoadSamples();\n\n{Run}(samples)";
        }

        if (TaskCode.Of(result.Task, literal, namespaces) is { } task)
        {
            return $"{Run}({task})";
        }

        namespaces.Add(typeof(ISequenceTask).Namespace!);
        return $"// Create your own task here, as it was created for the run.\nISequenceTask task = MakeTask();\n\n{Run}(task)";
    }
}
