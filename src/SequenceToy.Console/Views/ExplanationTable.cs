using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes an explanation as a table with one row per step.</summary>
internal static class ExplanationTable
{
    private const int MaxSteps = 40;
    private const string NotScored = "·";

    public static void Write(IAnsiConsole console, ISequenceTask task, Explanation explanation)
    {
        var input = explanation.Trace.Input;
        UnitSignal[] gates = [.. explanation.Trace.Layers[0].Signals.Where(signal => signal.IsGate())];
        var isNumber = explanation.Influence.Kind == TargetKind.Number;
        string[] headings =
        [
            "Step", "Input", .. PredictionHeaders(task, explanation.Trace), .. isNumber ? new[] { "Change", "of range" } : ["Change"],
            .. gates.Select(gate => Phrase.Capitalized(gate.ToText())), "Memory change",
        ];
        var table = new Table().Border(TableBorder.Simple).Title("Step by step");
        Array.ForEach(
            headings, heading =>
                table.AddColumn(heading, column => (heading is "Input" ? column.NoWrap() : column).RightAligned().PadRight(0)));
        var influence = explanation.Influence.Steps.ToDictionary(step => step.Step);
        for (var step = 0; step < Math.Min(input.Steps, MaxSteps); step++)
        {
            string[] cells =
            [
                FormattableString.Invariant($"{step + 1}"),
                SampleDrawing.Input(task, new Sequence(input.Values.Slice(step * input.Features, input.Features), input.Features)),
                .. Prediction(task, explanation, step),
                .. Moved(explanation.Influence, influence.GetValueOrDefault(step)),
                .. gates.Select(gate => NumberFormat.Fixed(explanation.Mean(gate, step) ?? double.NaN, 2)),
                NumberFormat.Fixed(explanation.MemoryMoved(step), 2),
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        console.Write(table);
        if (input.Steps > MaxSteps)
        {
            console.WriteLine($"and {NumberFormat.Count(input.Steps - MaxSteps, "more step")}");
            console.WriteLine();
        }

        WrappedText.Write(console, Legend(task, explanation));
        console.WriteLine();
    }

    private static string[] PredictionHeaders(ISequenceTask task, GateTrace trace)
    {
        if (trace.PredictionByStep is null)
        {
            return [];
        }

        var heading = task.Target.Placement == TargetPlacement.LastStep ? "Predicted so far" : "Predicted";
        return task.Target.Kind == TargetKind.Class ? [heading, "Prob."] : [heading];
    }

    private static string[] Prediction(ISequenceTask task, Explanation explanation, int step)
    {
        if (explanation.Trace.PredictionByStep is not { } predictions)
        {
            return [];
        }

        if (!explanation.Counts(step))
        {
            return task.Target.Kind == TargetKind.Class ? [NotScored, ""] : [NotScored];
        }

        var prediction = predictions.Values.AtStep(step).ToArray();
        var drawn = Array.TrueForAll(prediction, float.IsFinite)
            ? SampleDrawing.Target(task, new Sequence(prediction, prediction.Length)) : "?";
        return task.Target.Kind == TargetKind.Class
            ? [drawn, NumberFormat.FixedPercent(Largest(predictions.Probabilities!.AtStep(step)), 0)]
            : [drawn];
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    // The influence in its unit, and for numbers as a share of the range.
    private static string[] Moved(InfluenceReport report, StepInfluence? step)
    {
        string[] cells =
            [step is null ? "" : NumberFormat.Fixed(step.Mean, 2), step is null ? ""
            : NumberFormat.FixedPercent(step.Share, 1, StepInfluence.IgnoredBelow)];
        return report.Kind == TargetKind.Number ? cells : cells[..1];
    }

    private static string Legend(ISequenceTask task, Explanation explanation)
    {
        var soFar = task.Target.Placement == TargetPlacement.LastStep && explanation.Trace.PredictionByStep is not null
            ? "Predicted so far: the prediction if the sequence ended at this step. " : "";
        var unit = explanation.Influence.Kind == TargetKind.Number
            ? $"in the target's unit and as a share of the target range ({NumberFormat.Number(explanation.Influence.Range)})"
                : "as the change of a class probability";
        var asked = task.Target.Placement == TargetPlacement.LastStep ? "the prediction"
            : explanation.Counted is null ? "the last prediction" : "the last scored prediction";
        var how = explanation.Influence.Method == InfluenceMethod.Gradient ? ", estimated from the gradient" : "";
        var probability = task.Target.Kind == TargetKind.Class ? "Prob.: the probability of this class. " : "";
        var notScored = explanation.Counted?.Contains(false) == true ? $"{NotScored}: a step that is not scored. " : "";
        var gates = explanation.Trace.Layers[0].Signals.Any(signal => signal.IsGate()) ? "Gates: mean over all units. " : "";
        return $"{soFar}{probability}{notScored}Change: how much {asked} changes when only this step varies over its range{how}, "
            + $"{unit}. {gates}Memory change: root mean square over all units.";
    }
}
