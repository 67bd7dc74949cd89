using System.Globalization;
using SequenceToy.Data;

namespace SequenceToy.Tasks;

/// <summary>Draws samples as text, in the task's own symbols: <c>10, 20, 99  →  30</c>, or with answers at every step one row below the other.</summary>
public static class SampleDrawing
{
    private const string NotScored = "·";
    private const string LeftOut = "…";
    private const string NoAnswer = "?";

    /// <summary>One sample.</summary>
    /// <param name="task">Where its symbols come from.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="predicted">A network's answer, to be drawn beside the right one: [1, width] or [steps, width]. Default: null, none.</param>
    /// <param name="width">Characters per line, from 20: of longer sequences the middle is left out. Default: 80.</param>
    /// <returns>Lines without a line end after the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 20.</exception>
    public static string Draw(ISequenceTask task, Sample sample, Sequence? predicted = null, int width = 80)
    {
        Require.NotNull(task, nameof(task));
        Require.NotNull(sample, nameof(sample));
        Require.Between(width, 20, int.MaxValue, name: nameof(width));
        var input = Cells(sample.Input, values => InputCell(task.Notes.InputSymbols, values));
        var right = Cells(sample.Target, values => AnswerCell(task, values));
        var own = predicted is null ? null : Cells(predicted, values => AnswerCell(task, values));
        if (task.Target.Placement == TargetPlacement.LastStep)
        {
            var end = $"  →  {right[0]}" + (own is null ? "" : $"  predicted {own[0]}");
            return Join("", input, width - end.Length, Between(task)) + end;
        }

        var scored = Enumerable.Range(0, right.Length).Select(step => sample.Mask?[step] != false && sample.Window?[step] != false).ToArray();
        List<(string Name, string[] Cells)> rows = [("input", input), ("answer", Masked(right, scored))];
        if (own is not null)
        {
            rows.Add(("predicted", Masked(own, scored)));
        }

        var widest = rows.Max(row => row.Cells.Max(cell => cell.Length));
        return string.Join('\n', rows.Select(row => Join(row.Name.PadRight(11), Array.ConvertAll(row.Cells, cell => cell.PadLeft(widest)), width, "  ")));
    }

    /// <summary>An input alone.</summary>
    /// <param name="task">Where its symbols come from.</param>
    /// <param name="input">[steps, features].</param>
    /// <param name="width">Characters, from 20: of a longer sequence the middle is left out. Default: 80.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 20.</exception>
    public static string Input(ISequenceTask task, Sequence input, int width = 80)
    {
        Require.NotNull(task, nameof(task));
        Require.NotNull(input, nameof(input));
        return Join("", Cells(input, values => InputCell(task.Notes.InputSymbols, values)), Require.Between(width, 20, int.MaxValue, name: nameof(width)), Between(task));
    }

    /// <summary>The answer after the last step, or the first of those at every step.</summary>
    /// <param name="task">Where its symbols come from.</param>
    /// <param name="answer">[1, width] or [steps, width].</param>
    public static string Answer(ISequenceTask task, Sequence answer)
    {
        Require.NotNull(task, nameof(task));
        return AnswerCell(task, Require.NotNull(answer, nameof(answer)).Values[..answer.Features].ToArray());
    }

    private static string[] Cells(Sequence sequence, Func<float[], string> cell) =>
        [.. Enumerable.Range(0, sequence.Steps).Select(step => cell(sequence.Values.Slice(step * sequence.Features, sequence.Features).ToArray()))];

    private static string InputCell(ValueList<string>? symbols, float[] values) =>
        symbols is not null && values.Count(value => value == 1) == 1 && values.Count(value => value == 0) == values.Length - 1
            ? symbols[Array.IndexOf(values, 1f)]
            : Numbers(values);

    private static string AnswerCell(ISequenceTask task, float[] values) => (task.Target.Kind, task.Notes.AnswerSymbols) switch
    {
        (not TargetKind.Number, not null) when Array.Exists(values, float.IsNaN) => NoAnswer,
        (TargetKind.Class, { } symbols) => symbols[(int)values[0]],
        (TargetKind.ClassSet, { } symbols) => values.Contains(1f) ? string.Join('/', symbols.Where((_, index) => values[index] == 1)) : "-",
        _ => Numbers(values),
    };

    private static string Numbers(float[] values) => values.Length == 1 ? Number(values[0]) : $"({string.Join(", ", values.Select(Number))})";

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string[] Masked(string[] cells, bool[] scored) => [.. cells.Select((cell, step) => scored[step] ? cell : NotScored)];

    // Symbols stand alone; numbers are written as in a list.
    private static string Between(ISequenceTask task) => task.Notes.InputSymbols is null ? ", " : " ";

    private static string Join(string start, string[] cells, int width, string between)
    {
        var room = width - start.Length;
        if (string.Join(between, cells).Length <= room)
        {
            return start + string.Join(between, cells);
        }

        // As many from the start as from the end; at least one each.
        var kept = 1;
        while (kept * 2 < cells.Length - 2 && Shortened(kept + 1).Length <= room)
        {
            kept++;
        }

        return start + Shortened(kept);

        string Shortened(int ends) => string.Join(between, [.. cells[..ends], LeftOut, .. cells[^ends..]]);
    }
}
