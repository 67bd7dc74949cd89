namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Writes the batch file of a Slurm job array.</summary>
/// <remarks>A task that runs out of time is requeued alone and continues: runs that are in the folder are not repeated.
/// The shard is an option rather than the size of the array, so that a part of the array can be submitted again.</remarks>
internal static class SlurmScript
{
    private const int SecondsBeforeEnd = 120;
    private const int MostRestarts = 20;

    public static string Of(JobPlan plan)
    {
        var folder = Quoted(Path.GetFullPath(plan.Folder));
        return FormattableString.Invariant($$"""
            #!/bin/bash
            # {{plan.Estimate}} Submit with: sbatch FILE
            #SBATCH --job-name={{plan.Name}}
            #SBATCH --array=0-{{plan.Shards - 1}}
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task={{plan.Threads}}
            #SBATCH --time={{Time(plan.Minutes)}}
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --signal=B:USR1@{{SecondsBeforeEnd}}

            folder={{folder}}

            # A signal can come at any time, also before the program has a number.
            child=
            ended=0
            timeout=0
            end() {
                ended=1
                if [ -n "$child" ]; then
                    kill -TERM "$child"
                fi
            }
            trap 'timeout=1; end' USR1
            trap end TERM

            sequencetoy sweep --continue "$folder" --shard "$((SLURM_ARRAY_TASK_ID + 1))/{{plan.Shards}}" --threads {{plan.Threads}} &
            child=$!
            if [ "$ended" -eq 1 ]; then
                end
            fi

            # A signal ends a wait, not the program, which stores its runs first.
            wait "$child"
            while kill -0 "$child" 2>/dev/null; do
                wait "$child"
            done
            wait "$child"
            code=$?

            # Out of time, which SIGUSR1 announces; a canceled task stays so. Only this task is requeued, not the array.
            if [ "$timeout" -eq 1 ] && [ "$code" -eq 130 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt {{MostRestarts}} ]; then
                scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
            fi
            exit "$code"

            """).ReplaceLineEndings("\n");
    }

    private static string Time(int minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        string Two(int number) => (number < 10 ? "0" : "") + FormattableString.Invariant($"{number}");
        return (time.Days > 0 ? FormattableString.Invariant($"{time.Days}-") : "") + $"{Two(time.Hours)}:{Two(time.Minutes)}:00";
    }

    // A single quote ends the quotation, stands alone, and begins it again.
    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
