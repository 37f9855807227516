import { render } from 'preact';
import '../style/app.css';
import { Board } from './board.tsx';

const root = document.getElementById('app');
if (root) render(<Board />, root);
