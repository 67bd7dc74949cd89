namespace SequenceToy.Sweeps;

/// <summary>Does independent work on all processor cores; with one core, as in a browser, one piece after the other.</summary>
internal static class AllCores
{
    /// <summary>Calls an action with each number from 0 to below a count, in any order.</summary>
    public static void For(int count, Action<int> action)
    {
        if (Environment.ProcessorCount > 1 && count > 1)
        {
            Parallel.For(0, count, action);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            action(i);
        }
    }
}
