using SequenceToy.Networks;
using SequenceToy.Series;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>A C# program that repeats a series experiment: its data and all settings that differ from the defaults.</summary>
/// <remarks>Embedded series are named; of your own data, the program has the shape of the call that reads it.</remarks>
internal static class SeriesCode
{
    public static string Of(SeriesResult result)
    {
        SortedSet<string> namespaces = new(StringComparer.Ordinal) { "SequenceToy.Series" };
        var literal = new CSharpLiteral(namespaces);
        var (data, name) = SeriesDataCode.Of(result.Data, literal);
        string[] calls = [.. Series(result, literal), .. Network(result, literal)];
        return $"{string.Join('\n', namespaces.Select(space => $"using {space};"))}\n\n{data}"
            + $"using var result = SeriesExperiment\n    .For({name})"
            + $"{string.Concat(calls.Select(call => $"\n    .{call}"))}\n    .Run();\n";
    }

    // Window, centering and, where it was given, the period are as decided: the program decides nothing again.
    private static IEnumerable<string> Series(SeriesResult result, CSharpLiteral literal)
    {
        var (settings, common) = (result.Settings, new SeriesSettings());
        yield return $"WithWindow({literal.Of(settings.Window)})";
        yield return $"WithHorizon({literal.Of(settings.Horizon)}"
            + (settings.Strategy == common.Strategy ? ")" : $", {literal.Of(settings.Strategy)})");
        if (settings.ValidationShare != common.ValidationShare || settings.TestShare != common.TestShare)
        {
            yield return $"SplitByTime(validation: {literal.Of(settings.ValidationShare)}, test: {literal.Of(settings.TestShare)})";
        }

        if (settings.Targets.Count > 0)
        {
            yield return $"WithTargets({string.Join(", ", settings.Targets.Select(CSharpText.Of))})";
        }

        if (settings.KnownFuture.Count > 0)
        {
            yield return $"WithKnownFuture({string.Join(", ", settings.KnownFuture.Select(CSharpText.Of))})";
        }

        if (settings.LogTransform)
        {
            yield return "WithLogTransform()";
        }

        if (settings.Differencing)
        {
            yield return "WithDifferencing()";
        }

        if (settings.SeasonalDifferencing is { } lag)
        {
            yield return $"WithSeasonalDifferencing({literal.Of(lag)})";
        }

        if (settings.Period is { } period && !result.IsPeriodFound)
        {
            yield return $"WithPeriod({literal.Of(period)})";
        }

        yield return $"WithCentering({literal.Of(settings.Centering)})";
        if (!settings.Levels.Equals(common.Levels))
        {
            yield return $"WithIntervals({string.Join(", ", settings.Levels.Select(level => literal.Of(level)))})";
        }

        if (settings.Seeds != common.Seeds)
        {
            yield return $"WithSeeds({literal.Of(settings.Seeds)})";
        }
    }

    private static IEnumerable<string> Network(SeriesResult result, CSharpLiteral literal)
    {
        var (settings, choice) = (result.Network.Settings, result.Network.EngineChoice);
        var common = SeriesExperiment.For(result.Data).NetworkSettings;
        if (settings.InputScaler != common.InputScaler || settings.TargetScaler != common.TargetScaler)
        {
            yield return $"With(network => network.WithScaling({literal.Of(settings.InputScaler)}, {literal.Of(settings.TargetScaler)}))";
        }

        if (settings.Recurrent != common.Recurrent)
        {
            yield return $"With(network => network.WithNetwork({literal.Of(settings.Recurrent)}))";
        }

        if (Training(settings.Training, common.Training, literal) is { } training)
        {
            yield return training;
        }

        if (settings.Snapshots is { } snapshots)
        {
            yield return $"With(network => network.WithSnapshots({literal.Of(snapshots)}))";
        }

        yield return $"WithEngine({literal.Of(choice.Engine)})";
        if (choice.Device != ComputeDevice.Cpu)
        {
            yield return $"With(network => network.WithDevice({literal.Of(choice.Device)}))";
        }

        yield return $"WithSeed({literal.Of(settings.Seed)})";
    }

    // Only epochs, batch size and learning rate, when nothing else differs; null when nothing differs.
    private static string? Training(TrainingOptions own, TrainingOptions common, CSharpLiteral literal)
    {
        if (common with { Epochs = own.Epochs, BatchSize = own.BatchSize, LearningRate = own.LearningRate } != own)
        {
            return $"WithTraining({literal.Of(own)})";
        }

        string[] changed =
        [
            .. own.Epochs == common.Epochs ? Array.Empty<string>() : [$"epochs: {literal.Of(own.Epochs)}"],
            .. own.BatchSize == common.BatchSize ? Array.Empty<string>() : [$"batchSize: {literal.Of(own.BatchSize)}"],
            .. own.LearningRate == common.LearningRate ? Array.Empty<string>() : [$"learningRate: {literal.Of(own.LearningRate)}"],
        ];
        return changed.Length == 0 ? null : $"WithTraining({string.Join(", ", changed)})";
    }
}
