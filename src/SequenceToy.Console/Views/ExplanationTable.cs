using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Console.Views;

/// <summary>An explanation as a table, a row for each step.</summary>
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
            "Step", "Input", .. Answered(task, explanation.Trace), .. isNumber ? new[] { "Moves it by", "of range" } : ["Moves it by"],
            .. gates.Select(gate => Capitalised(gate.ToText())), "Memory moved",
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
                .. Answer(task, explanation, step),
                .. Moved(explanation.Influence, influence.GetValueOrDefault(step)),
                .. gates.Select(gate => NumberFormat.Fixed(explanation.Mean(gate, step) ?? double.NaN, 2)),
                NumberFormat.Fixed(explanation.MemoryMoved(step), 2),
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        console.Write(table);
        if (input.Steps > MaxSteps)
        {
            console.WriteLine($"and {NumberFormat.Count(input.Steps - MaxSteps, "step")} more");
            console.WriteLine();
        }

        WrappedText.Write(console, Legend(task, explanation));
        console.WriteLine();
    }

    private static string[] Answered(ISequenceTask task, GateTrace trace)
    {
        if (trace.AnswerByStep is null)
        {
            return [];
        }

        var heading = task.Target.Placement == TargetPlacement.LastStep ? "Would answer" : "Answers";
        return task.Target.Kind == TargetKind.Class ? [heading, "Sure"] : [heading];
    }

    // Of a class also the probability that the network gives it.
    private static string[] Answer(ISequenceTask task, Explanation explanation, int step)
    {
        if (explanation.Trace.AnswerByStep is not { } answers)
        {
            return [];
        }

        if (!explanation.Counts(step))
        {
            return task.Target.Kind == TargetKind.Class ? [NotScored, ""] : [NotScored];
        }

        var answer = answers.Answers.AtStep(step).ToArray();
        var drawn = Array.TrueForAll(answer, float.IsFinite) ? SampleDrawing.Answer(task, new Sequence(answer, answer.Length)) : "?";
        return task.Target.Kind == TargetKind.Class ? [drawn, NumberFormat.FixedPercent(Largest(answers.Probabilities!.AtStep(step)), 0)]
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

    // In its unit, and for numbers as a share of the range.
    private static string[] Moved(InfluenceReport report, StepInfluence? step)
    {
        string[] cells =
            [step is null ? "" : NumberFormat.Fixed(step.Mean, 2), step is null ? ""
            : NumberFormat.FixedPercent(step.Share, 1, StepInfluence.IgnoredBelow)];
        return report.Kind == TargetKind.Number ? cells : cells[..1];
    }

    private static string Legend(ISequenceTask task, Explanation explanation)
    {
        var would = task.Target.Placement == TargetPlacement.LastStep && explanation.Trace.AnswerByStep is not null
            ? "Would answer: what the network would say if the sequence ended there. " : "";
        var unit = explanation.Influence.Kind == TargetKind.Number
            ? $"in the answer's unit and as a share of its range, {NumberFormat.Number(explanation.Influence.Range)}"
                : "as the change of a class's probability";
        var asked = task.Target.Placement == TargetPlacement.LastStep ? "the answer" : explanation.Counted is null ? "the last answer"
            : "the last answer that counts";
        var how = explanation.Influence.Method == InfluenceMethod.Gradient ? ", along the slope" : "";
        var sure = task.Target.Kind == TargetKind.Class ? "Sure: the probability the network gives it. " : "";
        var notScored = explanation.Counted?.Contains(false) == true ? $"{NotScored}: an answer that does not count. " : "";
        var means = explanation.Trace.Layers[0].Signals.Any(signal => signal.IsGate()) ? "Gates and memory are means over all units."
            : "Memory is a mean over all units.";
        return $"{would}{sure}{notScored}"
            + $"Moves it by: how far {asked} moves as this step alone runs over the values it can have{how}, {unit}. {means}";
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
