using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Reports.Html;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on reproducing the run: C# program, settings and environment.</summary>
internal static class ReproductionSection
{
    public static ReportSection<ReportContext> Section { get; } = new("reproduction", "Reproduction", Of, "reproduction.js");

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        return Of(
            "This program repeats the run. Its weights are bit-identical with the same versions on the same kind of processor."
            + $"{Ending(result)}",
            ReproductionCode.Of(result), NetworkSettings(result, hasSplit: true), result);
    }

    /// <summary>Returns a section.</summary>
    /// <param name="lead">The first sentences.</param>
    /// <param name="program">The C# program.</param>
    /// <param name="settings">The names and values of the settings.</param>
    /// <param name="result">The run whose environment is shown.</param>
    public static Markup Of(string lead, string program, IEnumerable<string[]> settings, ExperimentResult result) => Markup.Of($"""
        <p>{lead}</p>
        <div class="code"><button type="button" class="button" id="copy" hidden>Copy</button><span id="copied" role="status"></span>
        <pre class="scroll" tabindex="0" role="region" aria-label="C# program" id="program">{program.TrimEnd()}</pre></div>
        <div class="pair"><div><h3>Settings</h3>

        """)
        .Add(Tables.Table("Settings", ["Setting", "Value"], settings, words: 1))
        .Add($"</div><div><h3>Environment</h3>\n")
        .Add(Tables.Table("Environment", ["Item", "Value"], Environment(result), words: 1))
        .Add($"</div></div>\n");

    /// <summary>Returns a sentence on a canceled run; empty for others.</summary>
    public static string Ending(ExperimentResult result) =>
        result.StopReason == StopReason.Canceled
            ? $" The run was canceled after {NumberFormat.Count(result.History.Count, "epoch")}; the program trains all epochs." : "";

    /// <summary>Returns the names and values of the settings of network and training.</summary>
    /// <param name="result">The run.</param>
    /// <param name="hasSplit">True to name how the samples were divided. Default: false.</param>
    public static IEnumerable<string[]> NetworkSettings(ExperimentResult result, bool hasSplit = false)
    {
        var settings = result.Settings;
        foreach (var setting in NamedSetting.AllOf(settings))
        {
            yield return setting switch
            {
                { Key: "validationSplit", Value: "none" } when HasValidation(result) => ["Validation split", "separate samples"],
                _ => SettingRow.Of(setting, settings),
            };
        }

        yield return ["Bidirectional", settings.Recurrent.Bidirectional ? "yes" : "no"];
        yield return ["Loss function", LossLabels.Of(settings)];
        if (settings.Training.ClassWeights is { } weights)
        {
            yield return ["Class weights", weights.ToString()];
        }

        if (result.Task is not null)
        {
            yield return ["Test samples", NumberFormat.Count(settings.TestSamples)];
        }
        else if (hasSplit)
        {
            yield return ["Split", settings.Split.Name];
        }

        if (result.Goal is { } goal)
        {
            yield return ["Goal", $"{Phrase.Capitalized(goal.ToString())}{Default(settings.Goal)}"];
        }

        if (hasSplit && settings.Period is { } period)
        {
            yield return ["Period", NumberFormat.Count(period, "step")];
        }

        if (result.Task is IVariableLengthTask variable)
        {
            var lengths = settings.TestLengths ?? variable.TestLengths;
            yield return ["Test lengths", NumberFormat.Range(lengths.Shortest, lengths.Longest) + Default(settings.TestLengths)];
            var count = settings.SamplesPerLength ?? variable.SamplesPerLength;
            yield return ["Sequences per test length", NumberFormat.Count(count) + Default(settings.SamplesPerLength)];
        }

        yield return ["Snapshots", settings.Snapshots is not { } schedule ? "none" : schedule.Every is { } every
            ? $"every {NumberFormat.Count(every, "epoch")}" : "after epochs 1, 2, 4, 8 …"];
        yield return ["CPU threads", NumberFormat.Count(settings.Training.Threads)];
        yield return ["Random seed", FormattableString.Invariant($"{settings.Seed}")];
    }

    private static string Default(object? value) => value is null ? " (task default)" : "";

    private static IEnumerable<string[]> Environment(ExperimentResult result)
    {
        var environment = result.Environment;
        yield return ["Training engine", $"{Phrase.Capitalized(ResultLabels.Engine(result.EngineChoice))}. {result.EngineChoice.Reason}"];
        yield return ["Training time", NumberFormat.Seconds(environment.TrainSeconds)];
        yield return ["Total time", NumberFormat.Seconds(environment.TotalSeconds)];
        yield return ["SequenceToy", environment.SequenceToyVersion];
        yield return ["TorchSharp", environment.TorchSharpVersion];
        yield return [".NET", environment.Framework];
        yield return ["Operating system", environment.OperatingSystem];
        yield return ["Processors", $"{NumberFormat.Count(environment.ProcessorCount)}, {environment.Architecture}"];
    }

    private static bool HasValidation(ExperimentResult result) => result.History.Any(epoch => epoch.ValidationLoss is not null);
}
