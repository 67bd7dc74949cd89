using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Losses;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>The network sample by sample and unit by unit in double precision, written straight from the equations; its gradient by finite differences.</summary>
internal sealed class ReferenceNetwork(NetworkShape shape, SequenceDataset data, Loss loss)
{
    /// <summary>What dropout multiplies a value by: layer, unit, step, sample.</summary>
    public Func<int, int, int, int, double> Dropout { get; init; } = (_, _, _, _) => 1;

    public double[] Gradient(float[] weights)
    {
        const double Step = 1e-5;
        var moved = Array.ConvertAll(weights, weight => (double)weight);
        return Enumerable.Range(0, weights.Length).Select(i =>
        {
            moved[i] = weights[i] + Step;
            var above = Loss(moved);
            moved[i] = weights[i] - Step;
            var below = Loss(moved);
            moved[i] = weights[i];
            return (above - below) / (2 * Step);
        }).ToArray();
    }

    public double Loss(double[] weights)
    {
        double sum = 0, total = 0;
        for (var sample = 0; sample < data.Count; sample++)
        {
            var outputs = Outputs(weights, sample);
            for (var step = 0; step < outputs.Length; step++)
            {
                if (data.Counts(sample, step))
                {
                    var start = ((sample * data.TargetSteps) + step) * data.Target.Width;
                    sum += data.WeightOf(sample, step) * LossOf(outputs[step], data.Targets.AsSpan(start, data.Target.Width));
                    total += data.WeightOf(sample, step);
                }
            }
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>[1 or steps][outputs].</summary>
    public double[][] Outputs(double[] weights, int sample)
    {
        var position = 0;
        var hidden = shape.Recurrent.HiddenSize;
        var length = data.LengthOf(sample);
        var rows = Enumerable.Range(0, length)
            .Select(step => Array.ConvertAll(data.Inputs.AsSpan(((sample * data.MaxSteps) + step) * data.Features, data.Features).ToArray(), x => (double)x)).ToArray();
        for (var layer = 0; layer < shape.Recurrent.Layers; layer++)
        {
            var directions = Enumerable.Range(0, shape.Recurrent.Directions)
                .Select(direction => Direction(weights, ref position, rows, hidden, isReverse: direction == 1)).ToArray();
            var isDropped = layer < shape.Recurrent.Layers - 1;
            rows = Enumerable.Range(0, length).Select(step => directions.SelectMany(direction => direction[step])
                .Select((h, unit) => isDropped ? h * Dropout(layer, unit, step, sample) : h).ToArray()).ToArray();
        }

        if (shape.Placement == TargetPlacement.LastStep)
        {
            // The reverse direction ends at the first step.
            rows = [[.. rows[^1].Take(hidden), .. rows[0].Skip(hidden)]];
        }

        return rows.Select(row => Enumerable.Range(0, shape.Outputs).Select(output =>
            weights[position + (shape.Outputs * row.Length) + output]
            + row.Select((h, i) => h * weights[position + (output * row.Length) + i]).Sum()).ToArray()).ToArray();
    }

    private double[][] Direction(double[] weights, ref int position, double[][] rows, int hidden, bool isReverse)
    {
        var inputs = rows[0].Length;
        var gates = shape.Recurrent.Cell.Kernel.Gates * hidden;
        var (w, u) = (position, position + (gates * inputs));
        var (b, b2) = (u + (gates * hidden), u + (gates * hidden) + gates);
        position = b2 + gates;
        var outputs = new double[rows.Length][];
        var (h, c) = (new double[hidden], new double[hidden]);
        for (var step = 0; step < rows.Length; step++)
        {
            var at = isReverse ? rows.Length - 1 - step : step;
            double X(int row) => weights[b + row] + rows[at].Select((x, i) => x * weights[w + (row * inputs) + i]).Sum();
            double S(int row) => weights[b2 + row] + h.Select((x, i) => x * weights[u + (row * hidden) + i]).Sum();
            double Z(int row) => X(row) + S(row);
            if (shape.Recurrent is LstmOptions)
            {
                c = c.Select((cell, j) => (Sigmoid(Z(hidden + j)) * cell) + (Sigmoid(Z(j)) * Math.Tanh(Z((2 * hidden) + j)))).ToArray();
            }

            h = h.Select((before, j) => shape.Recurrent switch
            {
                LstmOptions => Sigmoid(Z((3 * hidden) + j)) * Math.Tanh(c[j]),
                GruOptions => Gru(Sigmoid(Z(j)), Sigmoid(Z(hidden + j)), X((2 * hidden) + j), S((2 * hidden) + j), before),
                RnnOptions { Nonlinearity: Nonlinearity.ReLU } => Math.Max(Z(j), 0),
                RnnOptions => Math.Tanh(Z(j)),
                var other => throw new NotSupportedException($"The reference has no equations of {other.Name}."),
            }).ToArray();
            outputs[at] = h;
        }

        return outputs;
    }

    private static double Gru(double r, double z, double x, double s, double before) => ((1 - z) * Math.Tanh(x + (r * s))) + (z * before);

    private double LossOf(double[] output, ReadOnlySpan<float> target)
    {
        if (loss is CrossEntropy)
        {
            return Math.Log(output.Sum(Math.Exp)) - output[(int)target[0]];
        }

        double sum = 0;
        for (var i = 0; i < output.Length; i++)
        {
            var e = output[i] - (data.Target.Width == output.Length ? target[i] : 0);
            sum += loss switch
            {
                MeanSquaredError => e * e,
                MeanAbsoluteError => Math.Abs(e),
                Huber { Delta: var delta } => Math.Abs(e) <= delta ? e * e / 2 : delta * (Math.Abs(e) - (delta / 2)),
                BinaryCrossEntropy => Math.Log(1 + Math.Exp(output[i])) - (output[i] * target[i]),
                SigmoidSquaredError => Math.Pow(Sigmoid(output[i]) - (data.Target.Kind == TargetKind.Class ? target[0] == i ? 1 : 0 : target[i]), 2),
                _ => throw new NotSupportedException($"{loss}"),
            };
        }

        return sum / output.Length;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
