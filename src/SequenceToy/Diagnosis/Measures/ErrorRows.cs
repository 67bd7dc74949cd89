using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>The errors of a network on the scored targets of some samples, one row per target, with the inputs before each.</summary>
internal sealed class ErrorRows
{
    // The last sequence may have many more steps than rows are wanted.
    private const int MostPerWanted = 10;

    private ErrorRows(int inputs, int width) => (Inputs, Width) = (inputs, width);

    /// <summary>The number of input values in a row.</summary>
    public int Inputs { get; }

    /// <summary>The number of errors in a row: one per number, or per class.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Count => SequenceOf.Count;

    /// <summary>The number of sequences.</summary>
    public int Sequences { get; private set; }

    /// <summary>The errors: [rows · width].</summary>
    public List<double> Errors { get; } = [];

    /// <summary>The last input values up to the target's step, and the preceding errors, 0 where they are unknown when predicting:
    /// [rows · (inputs + width)].</summary>
    public List<double> Values { get; } = [];

    /// <summary>The position of the sequence of each row.</summary>
    public List<int> SequenceOf { get; } = [];

    /// <param name="model">The network.</param>
    /// <param name="data">The samples, in original units.</param>
    /// <param name="maxRows">The number of rows after which no further sequence is read; a sequence ends at ten times as many.</param>
    /// <param name="steps">The number of steps whose inputs are in a row, the same for all rows that are compared.</param>
    /// <param name="knowsPreceding">True when the preceding target is among the inputs, so that the preceding error is known.</param>
    public static ErrorRows Of(TrainedModel model, SequenceDataset data, int maxRows, int steps, bool knowsPreceding)
    {
        var target = data.Target;
        var (decoded, outputs) = model.Evaluate(data);
        var predictions = target.Kind == TargetKind.Number ? decoded : PredictionDecoding.ClassProbabilities(outputs, target);
        var rows = new ErrorRows(steps * data.Features, target.Size);
        var (previous, unknown) = (new double[target.Size], new double[target.Size]);
        for (var sample = 0; sample < data.Count && rows.Count < maxRows; sample++)
        {
            var last = data.LengthOf(sample) - 1;
            for (var step = 0; step < data.TargetSteps && rows.Count < (long)MostPerWanted * maxRows; step++)
            {
                if (!data.IsScored(sample, step))
                {
                    continue;
                }

                rows.AddInputs(data, sample, data.TargetSteps == 1 ? last : step, steps);
                rows.Values.AddRange(knowsPreceding ? previous : unknown);
                for (var column = 0; column < target.Size; column++)
                {
                    var prediction = (sample * data.TargetSteps) + step;
                    var correct = target.Kind == TargetKind.Class
                        ? data.Targets[prediction] == column ? 1 : 0
                        : data.Targets[(prediction * target.Width) + column];
                    previous[column] = correct - predictions[(prediction * target.Size) + column];
                }

                rows.Errors.AddRange(previous);
                rows.SequenceOf.Add(rows.Sequences);
            }

            rows.Sequences++;
        }

        return rows;
    }

    /// <summary>Returns one error of every row.</summary>
    public double[] Column(int column) => [.. Enumerable.Range(0, Count).Select(row => Errors[(row * Width) + column])];

    // Steps before the first are 0.
    private void AddInputs(SequenceDataset data, int sample, int step, int steps)
    {
        for (var back = 0; back < steps; back++)
        {
            for (var feature = 0; feature < data.Features; feature++)
            {
                Values.Add(step < back ? 0 : data.Inputs[(((sample * data.MaxSteps) + step - back) * data.Features) + feature]);
            }
        }
    }
}
