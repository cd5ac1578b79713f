namespace Holdfast.Cli.Completion;

/// <summary>A shell's completion script and how a user installs it.</summary>
internal sealed record CompletionScript(string Shell, string Install, string Text);

/// <summary>The scripts. Each hands the words up to the cursor to the hidden command and offers what it prints, one candidate a line.</summary>
internal static class CompletionScripts
{
    internal static IReadOnlyList<CompletionScript> All { get; } =
    [
        new("bash", "holdfast completion bash > /etc/bash_completion.d/holdfast   # or: source <(holdfast completion bash)", """
            _holdfast() {
                local IFS=$'\n'
                COMPREPLY=( $("${COMP_WORDS[0]}" completion candidates -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
                if [ ${#COMPREPLY[@]} -eq 0 ]; then
                    COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
                    compopt -o filenames 2>/dev/null
                fi
            }
            complete -F _holdfast holdfast
            """),
        new("zsh", "holdfast completion zsh > \"${fpath[1]}/_holdfast\"   # then start a new shell", """
            #compdef holdfast
            _holdfast() {
                local -a candidates
                candidates=("${(@f)$("${words[1]}" completion candidates -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
                if [[ -n "${candidates[*]}" ]]; then
                    compadd -a candidates
                else
                    _files
                fi
            }
            if [ "$funcstack[1]" = "_holdfast" ]; then
                _holdfast "$@"
            else
                compdef _holdfast holdfast
            fi
            """),
        new("fish", "holdfast completion fish > ~/.config/fish/completions/holdfast.fish", """
            function __holdfast_candidates
                set -l words (commandline -opc) (commandline -ct)
                $words[1] completion candidates -- $words[2..-1] 2>/dev/null
            end
            complete -c holdfast -a '(__holdfast_candidates)'
            """),
    ];
}
