using System.Runtime.CompilerServices;

namespace SequenceToy.Inspection.Influence;

/// <summary>Measures the largest minus the smallest prediction when one step alone takes each of its values.</summary>
internal static class OutputRange
{
    // Few samples of one step leave most of a vector register empty: several steps share a batch.
    private const int MinSequences = 256;

    /// <param name="predictions">The predictions of the network.</param>
    /// <param name="moving">The steps or features with the values that they take.</param>
    public static IEnumerable<StepInfluence> Of(PerturbedOutputs predictions, IReadOnlyList<Perturbation> moving)
    {
        for (var start = 0; start < moving.Count;)
        {
            var variants = moving[start].Values.Length;
            var (end, sequences) = (start, 0);
            while (end < moving.Count && moving[end].Values.Length == variants && sequences < MinSequences)
            {
                sequences += variants * moving[end++].Step.Measured;
            }

            foreach (var influence in Together(predictions, [.. moving.Skip(start).Take(end - start)], variants))
            {
                yield return influence;
            }

            start = end;
        }
    }

    private static IEnumerable<StepInfluence> Together(PerturbedOutputs predictions, Perturbation[] moving, int variants)
    {
        var (smallest, largest) = (new float[predictions.Size], new float[predictions.Size]);
        var changes = Array.ConvertAll(moving, move => new OutputChanges(move.Step.Measured));
        (int Move, int Place)[] asked =
        [
            .. from move in Enumerable.Range(0, moving.Length)
               from place in Enumerable.Range(0, moving[move].Step.Measured)
               select (move, place),
        ];
        var places = Array.ConvertAll(asked, at => moving[at.Move].Step.Places[at.Place]);
        predictions.Ask(places, variants, Change, Add);
        return changes.Zip(moving, (change, move) => change.ToInfluence(move.Step.Number, move.Feature));

        void Change(int place, int variant, Span<float> to)
        {
            var move = moving[asked[place].Move];
            move.Values[variant].CopyTo(to[(move.Feature ?? 0)..]);
        }

        void Add(int place, ReadOnlySpan<float> moved)
        {
            Ends(moved, smallest, largest);
            for (var output = 0; output < smallest.Length; output++)
            {
                changes[asked[place].Move].Add(asked[place].Place, (double)largest[output] - smallest[output], predictions.Ranges[output]);
            }
        }
    }

    // Finds the smallest and largest value of each output over all variants, in memory order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Ends(ReadOnlySpan<float> moved, Span<float> smallest, Span<float> largest)
    {
        smallest.Fill(float.MaxValue);
        largest.Fill(float.MinValue);
        for (var start = 0; start < moved.Length; start += smallest.Length)
        {
            var prediction = moved.Slice(start, smallest.Length);
            for (var output = 0; output < prediction.Length; output++)
            {
                smallest[output] = Math.Min(smallest[output], prediction[output]);
                largest[output] = Math.Max(largest[output], prediction[output]);
            }
        }
    }
}
