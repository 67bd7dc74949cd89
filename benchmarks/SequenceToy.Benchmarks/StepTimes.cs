using System.Diagnostics;

namespace SequenceToy.Benchmarks;

/// <summary>Measures several actions in alternating rounds.</summary>
internal static class StepTimes
{
    public const int Rounds = 5;

    /// <summary>Returns the microseconds per training step; the actions alternate, so that noise affects all equally.</summary>
    public static double[] InTurns(int stepsPerCall, params Action[] actions)
    {
        var times = Array.ConvertAll(actions, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var calls = 0;
                do
                {
                    actions[i]();
                    calls++;
                }
                while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 60);

                // The first round warms up.
                if (round > 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / (calls * stepsPerCall));
                }
            }
        }

        return Array.ConvertAll(times, Median);
    }

    /// <summary>Returns the median of the values.</summary>
    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
