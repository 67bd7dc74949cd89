using System.Globalization;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Networks;
using SequenceToy.Reports.Html;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>All that is needed to repeat the run: the C#, the settings, and what it ran on.</summary>
internal static class ReproductionSection
{
    public static ReportSection Section { get; } = new("reproduction", "Run it again", Of, "reproduction.js");

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        return Markup.Of($"""
            <p>This program trains the same network again, bit for bit with the same versions on the same kind of processor.{Ending(result)}</p>
            <div class="code"><button type="button" class="button" id="copy" hidden>Copy</button><span id="copied" role="status"></span>
            <pre class="scroll" tabindex="0" role="region" aria-label="C# program" id="program">{ReproductionCode.Of(result).TrimEnd()}</pre></div>
            <div class="pair"><div><h3>Settings</h3>

            """)
            .Add(Tables.Table("Settings", ["Setting", "Value"], Settings(result), words: 1))
            .Add($"</div><div><h3>What it ran on</h3>\n")
            .Add(Tables.Table("Environment", ["What", "Value"], Environment(result), words: 1))
            .Add($"</div></div>\n");
    }

    private static string Ending(ExperimentResult result) =>
        result.StopReason == StopReason.Cancelled
            ? $" The run was cancelled after {NumberFormat.Count(result.History.Count, "epoch")}; the program trains on to the end." : "";

    private static IEnumerable<string[]> Settings(ExperimentResult result)
    {
        var settings = result.Settings;
        foreach (var setting in NamedSetting.AllOf(settings))
        {
            yield return [Phrase.Capitalized(setting.Name), Apart(setting.Value)];
        }

        yield return ["Bidirectional", settings.Recurrent.Bidirectional ? "yes" : "no"];
        yield return ["Loss", LossLabels.Of(settings)];
        if (result.Task is not null)
        {
            yield return ["Test samples", NumberFormat.Count(settings.TestSamples)];
            yield return ["Goal", settings.Goal?.ToString() ?? "the task’s own"];
            yield return ["Test lengths", settings.TestLengths?.ToString() ?? "the task’s own"];
            yield return ["Sequences per test length", settings.SamplesPerLength is { } samples ? NumberFormat.Count(samples)
                : "the task’s own"];
        }

        yield return ["Snapshots", settings.Snapshots is not { } schedule ? "none" : schedule.Every is { } every
            ? $"every {NumberFormat.Count(every, "epoch")}" : "after epochs 1, 2, 4, 8 …"];
        yield return ["Threads", NumberFormat.Count(settings.Training.Threads)];
        yield return ["Seed", FormattableString.Invariant($"{settings.Seed}")];
    }

    private static string Apart(string words) =>
        long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? NumberFormat.Count(count) : words;

    private static IEnumerable<string[]> Environment(ExperimentResult result)
    {
        var environment = result.Environment;
        var device = result.EngineChoice.Device == ComputeDevice.Cuda ? "CUDA" : "CPU";
        yield return ["Engine", $"{result.EngineChoice.Engine} on {device}. {result.EngineChoice.Reason}"];
        yield return ["Training", NumberFormat.Seconds(environment.TrainSeconds)];
        yield return ["The whole run", NumberFormat.Seconds(environment.TotalSeconds)];
        yield return ["SequenceToy", environment.SequenceToyVersion];
        yield return ["TorchSharp", environment.TorchSharpVersion];
        yield return [".NET", environment.Framework];
        yield return ["Operating system", environment.OperatingSystem];
        yield return ["Processors", $"{NumberFormat.Count(environment.ProcessorCount)}, {environment.Architecture}"];
    }
}
