namespace SequenceToy.Evaluation;

/// <summary>Finds how many steps of one sequence, from each of its steps on, equal the first steps of another.</summary>
/// <remarks>The Z-algorithm, with work that grows with the steps, not with their square. Source: D. Gusfield, Algorithms on Strings, Trees
/// and Sequences, 1997, section 1.4.</remarks>
internal static class SharedPrefix
{
    /// <param name="start">The sequence whose first steps are looked for: [steps · features].</param>
    /// <param name="sequence">The sequence to search: [steps · features].</param>
    /// <param name="features">The number of features per step.</param>
    /// <returns>The number of equal steps from each step of the sequence on: [steps].</returns>
    public static int[] LengthsIn(ReadOnlySpan<float> start, ReadOnlySpan<float> sequence, int features)
    {
        var own = Extend(start, start, features, [], first: 1);
        return Extend(start, sequence, features, own, first: 0);
    }

    /// <summary>Returns the number of first steps that are all equal.</summary>
    public static int ConstantSteps(ReadOnlySpan<float> sequence, int features)
    {
        var steps = sequence.Length / features;
        var constant = 1;
        while (constant < steps && Step(sequence, constant, features).SequenceEqual(Step(sequence, 0, features)))
        {
            constant++;
        }

        return constant;
    }

    // Without lengths known for the start itself, those found so far are used: the two sequences are then the same.
    private static int[] Extend(ReadOnlySpan<float> start, ReadOnlySpan<float> sequence, int features, int[] known, int first)
    {
        var (steps, most) = (sequence.Length / features, start.Length / features);
        var found = new int[steps];
        var lengths = known.Length > 0 ? known : found;
        var (left, right) = (0, 0);
        for (var at = first; at < steps; at++)
        {
            // Within the match that reaches farthest, the start is compared with itself.
            var equal = at < right && at - left < lengths.Length && at > left ? Math.Min(right - at, lengths[at - left]) : 0;
            while (at + equal < steps && equal < most
                && Step(sequence, at + equal, features).SequenceEqual(Step(start, equal, features)))
            {
                equal++;
            }

            found[at] = equal;
            if (at + equal > right)
            {
                (left, right) = (at, at + equal);
            }
        }

        return found;
    }

    private static ReadOnlySpan<float> Step(ReadOnlySpan<float> sequence, int step, int features) =>
        sequence.Slice(step * features, features);
}
