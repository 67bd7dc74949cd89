namespace SequenceToy.Tasks.StateMachines;

/// <summary>The score of a rule that sees only the last bit on one of Tomita's languages, computed from the probabilities of the
/// machine's states.</summary>
/// <param name="OfZero">The prediction after a 0.</param>
/// <param name="OfOne">The prediction after a 1.</param>
/// <param name="SequenceAccuracy">The share of strings with a correct prediction at every step.</param>
/// <param name="Accuracy">The share of correct predictions.</param>
internal sealed record TomitaBaseline(bool OfZero, bool OfOne, double SequenceAccuracy, double Accuracy)
{
    private const int Rules = 4;

    /// <summary>Returns the best of the four rules, by strings with every step correct.</summary>
    public static TomitaBaseline Best(TomitaMachine machine, LengthRange lengths)
    {
        Span<double> strings = stackalloc double[Rules];
        Span<double> answers = stackalloc double[Rules];
        Score(machine, lengths, strings, answers);
        var candidates = new TomitaBaseline[Rules];
        for (var rule = 0; rule < Rules; rule++)
        {
            candidates[rule] = new TomitaBaseline(Predicts(rule, 0), Predicts(rule, 1), strings[rule], answers[rule] / lengths.Mean);
        }

        return candidates.MaxBy(candidate => (candidate.SequenceAccuracy, candidate.Accuracy))!;
    }

    /// <summary>Returns the rule as a sentence.</summary>
    public string ToText() => (OfZero, OfOne) switch
    {
        (false, false) => "Always predict −.",
        (true, true) => "Always predict +.",
        (false, true) => "Predict + after a 1 and − after a 0.",
        _ => "Predict + after a 0 and − after a 1.",
    };

    // The rule's upper bit is its prediction after a 0, the lower bit its prediction after a 1.
    private static bool Predicts(int rule, int bit) => ((rule >> (1 - bit)) & 1) == 1;

    // All rules at once, because the probabilities of the states are the same for all.
    private static void Score(TomitaMachine machine, LengthRange lengths, Span<double> strings, Span<double> answers)
    {
        var live = new LiveStrings(machine, lengths.Longest);

        // The probabilities of the states, alone and (per rule) with all answers correct so far, now and after the next bit.
        var (chances, nextChances) = (new double[machine.States], new double[machine.States]);
        var (allCorrect, nextAllCorrect) = (new double[Rules * machine.States], new double[Rules * machine.States]);
        Span<double> correctSoFar = stackalloc double[Rules];
        for (var alive = 0; alive <= lengths.Longest; alive++)
        {
            Array.Clear(chances);
            Array.Clear(allCorrect);
            correctSoFar.Clear();
            chances[0] = 1;
            allCorrect.AsSpan(0, Rules).Fill(1);
            for (var length = 1; length <= lengths.Longest; length++)
            {
                Array.Clear(nextChances);
                Array.Clear(nextAllCorrect);
                for (var state = 0; state < machine.States; state++)
                {
                    if (chances[state] > 0)
                    {
                        var one = length > alive ? 0.5 : live.ChanceOfOne(state, alive - length + 1);
                        Follow(state, 0, 1 - one, correctSoFar);
                        Follow(state, 1, one, correctSoFar);
                    }
                }

                (chances, nextChances, allCorrect, nextAllCorrect) = (nextChances, chances, nextAllCorrect, allCorrect);
                if (length >= Math.Max(alive, lengths.Shortest))
                {
                    // The number of live bits of a string is drawn uniformly, from none to all.
                    var weight = lengths.ShareOf(length) / (length + 1);
                    for (var rule = 0; rule < Rules; rule++)
                    {
                        answers[rule] += weight * correctSoFar[rule];
                        for (var state = 0; state < machine.States; state++)
                        {
                            strings[rule] += weight * allCorrect[(state * Rules) + rule];
                        }
                    }
                }
            }
        }

        void Follow(int state, int bit, double chance, Span<double> correctSoFar)
        {
            var next = machine.Next[state, bit];
            nextChances[next] += chance * chances[state];
            for (var rule = 0; rule < Rules; rule++)
            {
                if (machine.Accepts[next] == Predicts(rule, bit))
                {
                    nextAllCorrect[(next * Rules) + rule] += chance * allCorrect[(state * Rules) + rule];
                    correctSoFar[rule] += chance * chances[state];
                }
            }
        }
    }
}
