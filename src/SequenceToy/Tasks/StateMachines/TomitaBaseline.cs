namespace SequenceToy.Tasks.StateMachines;

/// <summary>What a rule that sees only the last bit scores on one of Tomita's languages, by following all strings at once through the
/// machine.</summary>
/// <param name="OfZero">What it says after a 0.</param>
/// <param name="OfOne">What it says after a 1.</param>
/// <param name="SequenceAccuracy">Share of strings all of whose beginnings it labels right.</param>
/// <param name="Accuracy">Share of beginnings it labels right.</param>
internal sealed record TomitaBaseline(bool OfZero, bool OfOne, double SequenceAccuracy, double Accuracy)
{
    private const int Rules = 4;

    /// <summary>The best of the four rules, by strings labeled right all through.</summary>
    public static TomitaBaseline Best(TomitaMachine machine, LengthRange lengths)
    {
        Span<double> strings = stackalloc double[Rules];
        Span<double> answers = stackalloc double[Rules];
        Score(machine, lengths, strings, answers);
        var guesses = new TomitaBaseline[Rules];
        for (var rule = 0; rule < Rules; rule++)
        {
            guesses[rule] = new TomitaBaseline(Says(rule, 0), Says(rule, 1), strings[rule], answers[rule] / lengths.Mean);
        }

        return guesses.MaxBy(guess => (guess.SequenceAccuracy, guess.Accuracy))!;
    }

    /// <summary>The rule in words.</summary>
    public string ToText() => (OfZero, OfOne) switch
    {
        (false, false) => "Always say no.",
        (true, true) => "Always say yes.",
        (false, true) => "Say yes to a 1 and no to a 0.",
        _ => "Say yes to a 0 and no to a 1.",
    };

    // The rule's upper bit is what it says after a 0, the lower what it says after a 1.
    private static bool Says(int rule, int bit) => ((rule >> (1 - bit)) & 1) == 1;

    // All rules at once, because the chances of the states are the same for all.
    private static void Score(TomitaMachine machine, LengthRange lengths, Span<double> strings, Span<double> answers)
    {
        var live = new LiveStrings(machine, lengths.Longest);

        // The chances of the states, and by rule of the states with every answer right so far; each of them now and after the next bit.
        var (chances, nextChances) = (new double[machine.States], new double[machine.States]);
        var (allRight, nextAllRight) = (new double[Rules * machine.States], new double[Rules * machine.States]);
        Span<double> rightSoFar = stackalloc double[Rules];
        for (var alive = 0; alive <= lengths.Longest; alive++)
        {
            Array.Clear(chances);
            Array.Clear(allRight);
            rightSoFar.Clear();
            chances[0] = 1;
            allRight.AsSpan(0, Rules).Fill(1);
            for (var length = 1; length <= lengths.Longest; length++)
            {
                Array.Clear(nextChances);
                Array.Clear(nextAllRight);
                for (var state = 0; state < machine.States; state++)
                {
                    if (chances[state] > 0)
                    {
                        var one = length > alive ? 0.5 : live.ChanceOfOne(state, alive - length + 1);
                        Follow(state, 0, 1 - one, rightSoFar);
                        Follow(state, 1, one, rightSoFar);
                    }
                }

                (chances, nextChances, allRight, nextAllRight) = (nextChances, chances, nextAllRight, allRight);
                if (length >= Math.Max(alive, lengths.Shortest))
                {
                    // In a string of that length so many bits stay alive with equal chance, from none to all.
                    var weight = lengths.ShareOf(length) / (length + 1);
                    for (var rule = 0; rule < Rules; rule++)
                    {
                        answers[rule] += weight * rightSoFar[rule];
                        for (var state = 0; state < machine.States; state++)
                        {
                            strings[rule] += weight * allRight[(state * Rules) + rule];
                        }
                    }
                }
            }
        }

        void Follow(int state, int bit, double chance, Span<double> rightSoFar)
        {
            var next = machine.Next[state, bit];
            nextChances[next] += chance * chances[state];
            for (var rule = 0; rule < Rules; rule++)
            {
                if (machine.Accepts[next] == Says(rule, bit))
                {
                    nextAllRight[(next * Rules) + rule] += chance * allRight[(state * Rules) + rule];
                    rightSoFar[rule] += chance * chances[state];
                }
            }
        }
    }
}
