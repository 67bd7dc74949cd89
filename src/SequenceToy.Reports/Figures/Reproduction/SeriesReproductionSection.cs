using SequenceToy.Reports.Html;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on reproducing a series experiment: C# program, settings and environment.</summary>
internal static class SeriesReproductionSection
{
    public static ReportSection<SeriesContext> Section { get; } = new("reproduction", "Reproduction", Of, "reproduction.js");

    public static Markup Of(SeriesContext context)
    {
        var result = context.Result;
        return ReproductionSection.Of(
            "This program repeats the experiment. Its forecasts are bit-identical with the same versions on the same kind of processor."
            + $"{ReproductionSection.Ending(result.Network)}",
            SeriesCode.Of(result), [.. Settings(result), .. ReproductionSection.NetworkSettings(result.Network)], result.Network);
    }

    private static IEnumerable<string[]> Settings(SeriesResult result)
    {
        var settings = result.Settings;
        yield return ["Window", NumberFormat.Count(settings.Window!.Value, "step")];
        yield return ["Horizon", NumberFormat.Count(settings.Horizon, "step") + Strategy(settings)];
        yield return
        [
            "Parts", $"{NumberFormat.Percent(1 - settings.ValidationShare - settings.TestShare)} training, "
                + $"{NumberFormat.Percent(settings.ValidationShare)} validation, {NumberFormat.Percent(settings.TestShare)} test",
        ];
        yield return ["Transforms", Transforms(settings)];
        yield return
        [
            "Period", settings.Period is { } period
                ? NumberFormat.Count(period, "step") + (result.IsPeriodFound ? " (found in the training part)" : "") : "none",
        ];
        yield return ["Centering", settings.Centering == true ? "mean of each window subtracted" : "off"];
        if (settings.KnownFuture.Count > 0)
        {
            yield return ["Known in advance", Phrase.Cut(Phrase.Listed(settings.KnownFuture.Select(Phrase.Line)), 120)];
        }

        yield return ["Networks", NumberFormat.Count(result.Runs.Count)];
    }

    private static string Strategy(SeriesSettings settings) =>
        settings.Horizon == 1 ? "" : settings.Strategy == SeriesStrategy.Direct ? ", predicted at once" : ", predicted step by step";

    private static string Transforms(SeriesSettings settings)
    {
        string[] all =
        [
            .. settings.LogTransform ? ["logarithms"] : Array.Empty<string>(),
            .. settings.SeasonalDifferencing is { } lag ? [$"differences over {NumberFormat.Count(lag, "step")}"] : Array.Empty<string>(),
            .. settings.Differencing ? ["differences"] : Array.Empty<string>(),
        ];
        return all.Length == 0 ? "none" : string.Join(", ", all);
    }
}
