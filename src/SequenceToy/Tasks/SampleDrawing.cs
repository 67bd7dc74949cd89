using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Tasks;

/// <summary>Draws samples as text in the task's own symbols, such as <c>10, 20, 99 → 30</c>; targets at every step form a second
/// row.</summary>
/// <remarks>A long sequence shows unusual steps, both ends if there is room, and steps beside them; <c>…12…</c> means twelve steps
/// omitted.</remarks>
public static class SampleDrawing
{
    private const string NotScored = "·";
    private const string NoPrediction = "?";

    /// <summary>Renders one sample as text, with its target and, optionally, a network's prediction.</summary>
    /// <example><code>using SequenceToy.Data; using SequenceToy.Tasks; using SequenceToy.Tasks.Numbers;
    /// var drawing = SampleDrawing.Draw(new SumOfFirstTwo(), new Sample([10, 20, 99], [30]));</code></example>
    /// <param name="task">The task whose symbols are used.</param>
    /// <param name="sample">The sample to draw.</param>
    /// <param name="predicted">A network's prediction, [1, values] or [steps, values]. Default: null (none).</param>
    /// <param name="width">The maximum number of characters per line, at least 20. Default: 80.</param>
    /// <returns>One or more lines, without a line break at the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 20.</exception>
    /// <exception cref="ArgumentException">The sample or the prediction does not have the task's shape.</exception>
    public static string Draw(ISequenceTask task, Sample sample, Sequence? predicted = null, int width = 80)
    {
        Require.NotNull(task, nameof(task));
        Require.NotNull(sample, nameof(sample));
        Require.Between(width, 20, int.MaxValue, name: nameof(width));
        Check(task, sample, predicted);
        var input = Inputs(task, sample.Input);
        var correct = Cells(sample.Target, values => TargetCell(task, values));
        var predictions = predicted is null ? null : Cells(predicted, values => TargetCell(task, values));
        if (task.Target.Placement == TargetPlacement.LastStep)
        {
            var end = $"  →  {correct[0]}" + (predictions is null ? "" : $"  predicted {predictions[0]}");
            return Row(
                input, DrawnSteps.Choose(sample.Input, null, steps => Row(input, steps, Between(task)).Length <= width - end.Length),
                Between(task)) + end;
        }

        var scored = Enumerable.Range(0, correct.Length).Select(step => sample.Mask?[step] != false && sample.ScoreMask?[step] != false)
            .ToArray();
        List<(string Name, string[] Cells)> rows = [("input", input), ("target", Masked(correct, scored))];
        if (predictions is not null)
        {
            rows.Add(("predicted", Masked(predictions, scored)));
        }

        var widest = rows.Max(row => row.Cells.Max(cell => cell.Length));
        rows = [.. rows.Select(row => (row.Name.PadRight(11), Array.ConvertAll(row.Cells, cell => cell.PadLeft(widest))))];
        var drawn =
            DrawnSteps.Choose(sample.Input, rows[1].Cells, steps => rows[0].Name.Length + Row(rows[0].Cells, steps, "  ").Length <= width);
        return string.Join('\n', rows.Select(row => row.Name + Row(row.Cells, drawn, "  ")));
    }

    /// <summary>Draws the input of a sample without its target.</summary>
    /// <param name="task">The task whose symbols are used.</param>
    /// <param name="input">The input, [steps, features].</param>
    /// <param name="width">The maximum number of characters, at least 20. Default: 80.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 20.</exception>
    /// <exception cref="ArgumentException">The number of features differs from the task's.</exception>
    public static string Input(ISequenceTask task, Sequence input, int width = 80)
    {
        Require.NotNull(task, nameof(task));
        Require.NotNull(input, nameof(input));
        Require.Between(width, 20, int.MaxValue, name: nameof(width));
        Fits(input.Features, task.Features, nameof(input), "feature", task, " per step");
        var cells = Inputs(task, input);
        return Row(cells, DrawnSteps.Choose(input, null, steps => Row(cells, steps, Between(task)).Length <= width), Between(task));
    }

    /// <summary>Draws a target or prediction as text; with several steps, only the first step.</summary>
    /// <param name="task">The task whose symbols are used.</param>
    /// <param name="target">The target or prediction, [1, width] or [steps, width].</param>
    /// <exception cref="ArgumentException">The width differs from that of the task's targets.</exception>
    public static string Target(ISequenceTask task, Sequence target)
    {
        Require.NotNull(task, nameof(task));
        Require.NotNull(target, nameof(target));
        Fits(target.Features, task.Target.Width, nameof(target), "number", task, " per target");
        return TargetCell(task, target.Values[..target.Features].ToArray());
    }

    private static string[] Cells(Sequence sequence, Func<float[], string> cell) =>
        [.. Enumerable.Range(0, sequence.Steps)
            .Select(step => cell(sequence.Values.Slice(step * sequence.Features, sequence.Features).ToArray()))];

    private static string[] Inputs(ISequenceTask task, Sequence input)
    {
        var symbols = task.Notes.InputSymbols;
        Fits(symbols?.Count ?? task.Features, task.Features, "inputSymbols", "symbol", task);
        return Cells(input, values => InputCell(symbols, values));
    }

    private static string InputCell(ValueList<string>? symbols, float[] values) =>
        symbols is not null && values.Count(value => value == 1) == 1 && values.Count(value => value == 0) == values.Length - 1
            ? symbols[Array.IndexOf(values, 1f)]
            : Numbers(values);

    private static string TargetCell(ISequenceTask task, float[] values) => (task.Target.Kind, task.Notes.TargetSymbols) switch
    {
        (not TargetKind.Number, not null) when Array.Exists(values, float.IsNaN) => NoPrediction,
        (TargetKind.Class, { } symbols) => symbols[(int)values[0]],
        (TargetKind.ClassSet, { } symbols) => values.Contains(1f) ? string.Join('/', symbols.Where((_, index) => values[index] == 1)) : "-",
        (TargetKind.Number or TargetKind.Class or TargetKind.ClassSet, _) => Numbers(values),
        _ => throw new UnreachableException($"Unknown kind of target: {task.Target.Kind}."),
    };

    private static string Numbers(float[] values) =>
        values.Length == 1 ? Number(values[0]) : $"({string.Join(", ", values.Select(Number))})";

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
    private static string[] Masked(string[] cells, bool[] scored) => [.. cells.Select((cell, step) => scored[step] ? cell : NotScored)];

    // Spaces separate symbols; commas separate numbers.
    private static string Between(ISequenceTask task) => task.Notes.InputSymbols is null ? ", " : " ";

    // The cells of the given steps, with the number of omitted steps between them.
    private static string Row(string[] cells, IReadOnlyCollection<int> steps, string between)
    {
        var drawn = new List<string>();
        var next = 0;
        foreach (var step in steps.Append(cells.Length))
        {
            if (step > next)
            {
                drawn.Add(FormattableString.Invariant($"…{step - next}…"));
            }

            if (step < cells.Length)
            {
                drawn.Add(cells[step]);
            }

            next = step + 1;
        }

        return string.Join(between, drawn);
    }

    private static void Check(ISequenceTask task, Sample sample, Sequence? predicted)
    {
        Fits(task.Notes.TargetSymbols?.Count ?? task.Target.Size, task.Target.Size, "targetSymbols", "symbol", task);
        Fits(sample.Input.Features, task.Features, "sample.Input", "feature", task, " per step");
        Fits(sample.Target.Features, task.Target.Width, "sample.Target", "number", task, " per target");
        Fits(
            sample.Target.Steps, task.Target.Placement == TargetPlacement.LastStep ? 1
            : sample.Input.Steps, "sample.Target", "target", task);
        Fits(sample.Mask?.Count ?? sample.Input.Steps, sample.Input.Steps, "sample.Mask", "step", task);
        Fits(sample.ScoreMask?.Count ?? sample.Input.Steps, sample.Input.Steps, "sample.ScoreMask", "step", task);
        Fits(predicted?.Features ?? sample.Target.Features, sample.Target.Features, nameof(predicted), "number", task, " per target");
        Fits(predicted?.Steps ?? sample.Target.Steps, sample.Target.Steps, nameof(predicted), "target", task);
    }

    private static void Fits(int came, int wanted, string name, string thing, ISequenceTask task, string per = "")
    {
        if (came != wanted)
        {
            throw new ArgumentException(
                $"{name} must have {NumberFormat.Plain(wanted, thing)}{per} for the task {task.Id}; it had {came}.",
                name);
        }
    }
}
